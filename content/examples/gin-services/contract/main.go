// Command contract lets every version of a client meet every version of the
// service: a field is replaced in three deployments.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"

	"github.com/gin-gonic/gin"
)

// #region servers
var servers = []struct {
	name string
	item gin.H
}{
	{"1 old", gin.H{"item": "lamp", "quantity": 7}},
	{"2 both", gin.H{"item": "lamp", "quantity": 7, "stock": gin.H{"free": 7, "reserved": 2}}},
	{"3 new", gin.H{"item": "lamp", "stock": gin.H{"free": 7, "reserved": 2}}},
}

// #endregion servers

// #region clients
type item struct {
	Quantity *int                          `json:"quantity"`
	Stock    *struct{ Free, Reserved int } `json:"stock"`
}

var errMissing = errors.New("a field is missing")

var clients = []struct {
	name   string
	strict bool
	read   func(item) (int, error)
}{
	{"old", false, old},
	{"old, strict", true, old},
	{"either", false, either},
	{"new", false, renewed},
}

func old(i item) (int, error) {
	if i.Quantity == nil {
		return 0, errMissing
	}
	return *i.Quantity, nil
}

func either(i item) (int, error) {
	if i.Stock != nil {
		return i.Stock.Free, nil
	}
	return old(i)
}

func renewed(i item) (int, error) {
	if i.Stock == nil {
		return 0, errMissing
	}
	return i.Stock.Free, nil
}

// #endregion clients

func main() {
	gin.SetMode(gin.ReleaseMode)
	fmt.Printf("%-12s", "client")
	for _, s := range servers {
		fmt.Printf(" %-8s", s.name)
	}
	fmt.Println()
	for _, c := range clients {
		fmt.Printf("%-12s", c.name)
		for _, s := range servers {
			n, err := ask(serve(s.item), c.strict, c.read)
			if err != nil {
				fmt.Printf(" %-8s", "broken")
				continue
			}
			fmt.Printf(" %-8d", n)
		}
		fmt.Println()
	}
}

func serve(body gin.H) http.Handler {
	r := gin.New()
	r.GET("/items/:item", func(c *gin.Context) { c.JSON(http.StatusOK, body) })
	return r
}

// ask decodes as a client of its time does. The old one knows one field only.
func ask(h http.Handler, strict bool, read func(item) (int, error)) (int, error) {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/items/lamp", nil))
	if strict {
		var known struct {
			Item     string `json:"item"`
			Quantity int    `json:"quantity"`
		}
		d := json.NewDecoder(bytes.NewReader(w.Body.Bytes()))
		d.DisallowUnknownFields()
		if err := d.Decode(&known); err != nil {
			return 0, err
		}
	}
	var i item
	if err := json.Unmarshal(w.Body.Bytes(), &i); err != nil {
		return 0, err
	}
	return read(i)
}
