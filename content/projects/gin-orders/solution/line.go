package shop

import (
	"errors"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/go-playground/validator/v10"
)

type line struct {
	Item     string `json:"item" binding:"required,max=40"`
	Quantity int    `json:"quantity" binding:"min=1,max=100"`
}

// read takes the key and the body of a write.
func read(c *gin.Context) (key string, l line, err error) {
	key = c.GetHeader("Idempotency-Key")
	if key == "" || len(key) > 200 {
		return "", line{}, errNoKey
	}
	if err := c.ShouldBindWith(&l, binding.JSON); err != nil {
		if _, invalid := errors.AsType[validator.ValidationErrors](err); invalid {
			return "", line{}, errInvalid
		}
		return "", line{}, errBody
	}
	return key, l, nil
}
