package shop

import (
	"time"

	"github.com/gin-gonic/gin"
)

// deadline leaves it to WriteTimeout to bound a request.
func deadline(_ time.Duration) gin.HandlerFunc {
	return func(c *gin.Context) {
		c.Next()
	}
}
