package shop

import (
	"errors"
	"strings"
	"unicode/utf8"

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
	if key == "" || len(key) > 200 || !utf8.ValidString(key) {
		return "", line{}, errNoKey
	}
	if err := c.ShouldBindWith(&l, binding.JSON); err != nil {
		if _, invalid := errors.AsType[validator.ValidationErrors](err); invalid {
			return "", line{}, errInvalid
		}
		return "", line{}, errBody
	}
	if strings.ContainsRune(l.Item, 0) { // PostgreSQL has no text with it
		return "", line{}, errInvalid
	}
	return key, l, nil
}
