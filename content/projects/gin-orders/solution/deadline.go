package shop

import (
	"context"
	"time"

	"github.com/gin-gonic/gin"
)

// deadline bounds the work for a request, and all that is asked of others.
func deadline(most time.Duration) gin.HandlerFunc {
	return func(c *gin.Context) {
		ctx, cancel := context.WithTimeout(c.Request.Context(), most)
		defer cancel()
		c.Request = c.Request.WithContext(ctx)
		c.Next()
	}
}
