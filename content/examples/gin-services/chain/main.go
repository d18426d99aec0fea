// Command chain shows in which order middleware runs, and what Abort and a
// panic leave out.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"

	"github.com/gin-gonic/gin"
)

// #region trace

// traced says when a request enters and leaves, on the way back only where
// nothing panics.
func traced(name string) gin.HandlerFunc {
	return func(c *gin.Context) {
		fmt.Print(" >", name)
		c.Next()
		fmt.Print(" <", name)
	}
}

func auth(c *gin.Context) {
	fmt.Print(" >auth")
	if c.GetHeader("Authorization") == "" {
		c.AbortWithStatus(http.StatusUnauthorized)
		fmt.Print(" (still in auth)")
	}
}

// #endregion trace

func recovery() gin.HandlerFunc {
	return gin.CustomRecoveryWithWriter(io.Discard, func(c *gin.Context, _ any) {
		fmt.Print(" !recovered")
		c.AbortWithStatus(http.StatusInternalServerError)
	})
}

func main() {
	gin.SetMode(gin.ReleaseMode)
	// #region orders
	outer := gin.New()
	outer.Use(recovery(), traced("id"), traced("log"), auth)

	inner := gin.New()
	inner.Use(traced("id"), traced("log"), recovery(), auth)
	// #endregion orders

	for _, engine := range []struct {
		name string
		*gin.Engine
	}{{"recovery outside of the log", outer}, {"recovery inside of the log", inner}} {
		engine.GET("/orders", func(c *gin.Context) { fmt.Print(" handler"); c.Status(http.StatusOK) })
		engine.GET("/panic", func(*gin.Context) { fmt.Print(" handler"); panic("nil map") })
		fmt.Println(engine.name)
		get(engine, "/orders", "Bearer token")
		get(engine, "/orders", "")
		get(engine, "/panic", "Bearer token")
	}
}

func get(h http.Handler, path, token string) {
	req := httptest.NewRequest(http.MethodGet, path, nil)
	if token != "" {
		req.Header.Set("Authorization", token)
	}
	fmt.Printf("  %-8s", path)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, req)
	fmt.Println(" ->", w.Code)
}
