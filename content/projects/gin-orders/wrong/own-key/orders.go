package shop

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
)

type placed struct {
	ID string `json:"id"`
	line
}

func (s *server) order(c *gin.Context) {
	key, l, err := read(c)
	if err != nil {
		s.fail(c, err)
		return
	}
	ctx := c.Request.Context()
	if err := s.askInventory(ctx, key, l); err != nil {
		s.fail(c, err)
		return
	}
	p, err := s.place(ctx, key, l)
	if err != nil {
		s.fail(c, err)
		return
	}
	c.JSON(http.StatusCreated, p)
}

// #region ask

var instance = random(8)

// askInventory reserves under a key that says which process has asked.
func (s *server) askInventory(ctx context.Context, key string, l line) error {
	body, err := json.Marshal(l)
	if err != nil {
		return err
	}
	a, err := s.client.post(ctx, s.cfg.InventoryURL+"/reservations", instance+key, body)
	if err != nil {
		return err
	}
	var p problem
	switch {
	case a.status == http.StatusCreated:
		return nil
	case a.status == http.StatusGatewayTimeout:
		return errLate
	case a.status == http.StatusConflict, a.status == http.StatusUnprocessableEntity:
		if json.Unmarshal(a.body, &p) == nil {
			p.Status = a.status // the member is optional
			return p
		}
	}
	return fmt.Errorf("inventory answers %d: %w", a.status, errBehind)
}

// #endregion ask
