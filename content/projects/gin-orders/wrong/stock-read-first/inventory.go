package shop

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/jackc/pgx/v5"
)

// reserve takes stock once for each key, and looks first whether there is enough.
func (s *server) reserve(c *gin.Context) {
	key, l, err := read(c)
	if err != nil {
		s.fail(c, err)
		return
	}
	ctx := c.Request.Context()
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		tag, err := tx.Exec(ctx, `INSERT INTO reservation (key, item, quantity) VALUES ($1, $2, $3)
			ON CONFLICT (key) DO NOTHING`, key, l.Item, l.Quantity)
		if err != nil {
			return err
		}
		if tag.RowsAffected() == 0 {
			var before line
			err := tx.QueryRow(ctx, `SELECT item, quantity FROM reservation WHERE key = $1`, key).Scan(&before.Item, &before.Quantity)
			if err == nil && before != l {
				return errOtherUse
			}
			return err
		}
		var free int
		err = tx.QueryRow(ctx, `SELECT free FROM stock WHERE item = $1`, l.Item).Scan(&free)
		if errors.Is(err, pgx.ErrNoRows) || err == nil && free < l.Quantity {
			return errSoldOut // and no reservation is left
		}
		if err != nil {
			return err
		}
		_, err = tx.Exec(ctx, `UPDATE stock SET free = $2 WHERE item = $1`, l.Item, free-l.Quantity)
		return err
	})
	if err != nil {
		s.fail(c, err)
		return
	}
	c.JSON(http.StatusCreated, l)
}

func (s *server) item(c *gin.Context) {
	var free int
	err := s.pool.QueryRow(c.Request.Context(), `SELECT free FROM stock WHERE item = $1`, c.Param("item")).Scan(&free)
	if errors.Is(err, pgx.ErrNoRows) {
		err = errNoItem
	}
	if err != nil {
		s.fail(c, err)
		return
	}
	c.JSON(http.StatusOK, gin.H{"free": free})
}

func (s *server) setItem(c *gin.Context) {
	var stock struct {
		Free *int `json:"free" binding:"required,min=0,max=1000000"`
	}
	if err := c.ShouldBindJSON(&stock); err != nil {
		s.fail(c, errInvalid)
		return
	}
	_, err := s.pool.Exec(c.Request.Context(), `INSERT INTO stock (item, free) VALUES ($1, $2)
		ON CONFLICT (item) DO UPDATE SET free = excluded.free`, c.Param("item"), *stock.Free)
	if err != nil {
		s.fail(c, err)
		return
	}
	c.Status(http.StatusNoContent)
}
