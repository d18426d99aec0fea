package shop

import (
	"io"

	"github.com/gin-gonic/gin"
)

// forward passes an order on. The key of the client makes it safe to repeat.
func (s *server) forward(c *gin.Context) {
	key := c.GetHeader("Idempotency-Key")
	if key == "" || len(key) > 200 {
		s.fail(c, errNoKey)
		return
	}
	body, err := io.ReadAll(c.Request.Body)
	if err != nil || len(body) == 0 { // the transport repeats a request without a body by itself
		s.fail(c, errBody)
		return
	}
	a, err := s.client.post(c.Request.Context(), s.cfg.OrdersURL+"/orders", key, body)
	if err != nil {
		s.fail(c, err)
		return
	}
	c.Data(a.status, a.contentType, a.body)
}
