// Command problems shows how each kind of failure is answered.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/go-playground/validator/v10"
)

// #region order
type order struct {
	Item     string `json:"item" binding:"required,max=40"`
	Quantity int    `json:"quantity" binding:"min=1,max=100"`
}

func place(c *gin.Context) {
	var o order
	if err := bind(c, &o); err != nil {
		_ = c.Error(err)
		return
	}
	if err := store(o); err != nil {
		_ = c.Error(fmt.Errorf("placing an order: %w", err))
		return
	}
	c.JSON(http.StatusCreated, o)
}

// #endregion order

func store(o order) error {
	switch o.Item {
	case "ghost":
		return errUnknownItem
	case "crash":
		return errors.New("dial tcp 10.0.3.7:5432: connection refused")
	}
	return nil
}

func main() {
	gin.SetMode(gin.ReleaseMode)
	if v, ok := binding.Validator.Engine().(*validator.Validate); ok {
		v.RegisterTagNameFunc(func(f reflect.StructField) string {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			return name
		})
	}
	var logged bytes.Buffer
	r := gin.New()
	r.Use(problems(slog.New(slog.NewTextHandler(&logged, nil))))
	r.POST("/orders", place)
	// Bind answers by itself, before anybody else can.
	r.POST("/bind", problems(slog.New(slog.DiscardHandler)), func(c *gin.Context) {
		var o order
		if err := c.BindJSON(&o); err != nil {
			return
		}
	})
	h := http.MaxBytesHandler(r, 200)

	post(h, "/orders", `{"item":"lamp","quantity":2}`)
	post(h, "/orders", `{"item":"lamp","quantity":"two"}`)
	post(h, "/orders", `{"quantity":101}`)
	post(h, "/orders", `{"item":"`+strings.Repeat("x", 300)+`"}`)
	post(h, "/orders", `{"item":"ghost","quantity":1}`)
	post(h, "/orders", `{"item":"crash","quantity":1}`)
	fmt.Println("only in the log:", strings.Contains(logged.String(), "10.0.3.7"))
	fmt.Println("\nwith BindJSON:")
	post(h, "/bind", `{"quantity":101}`)
}

func post(h http.Handler, path, body string) {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodPost, path, strings.NewReader(body)))
	answer, err := io.ReadAll(w.Body)
	if err != nil {
		fmt.Println(err)
	}
	shown := body
	if len(shown) > 40 {
		shown = shown[:20] + "…"
	}
	fmt.Printf("%s\n  %d %s\n  %s\n", shown, w.Code, w.Header().Get("Content-Type"), bytes.TrimSpace(answer))
}
