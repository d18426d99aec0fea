// Package shop is a small shop of three services: a gateway, orders and
// inventory. Contract.yaml says what they answer.
package shop

import (
	"errors"
	"time"
)

// ErrNotImplemented is what remains to be done.
var ErrNotImplemented = errors.New("shop: not implemented")

// The names of the services.
const (
	Gateway   = "gateway"
	Orders    = "orders"
	Inventory = "inventory"
)

// Config is what the environment says to one service.
type Config struct {
	Service      string
	DatabaseURL  string        // POSTGRES_URL: orders and inventory
	BrokerURL    string        // AMQP_URL: orders
	Exchange     string        // EXCHANGE: orders; "orders" unless set
	OrdersURL    string        // ORDERS_URL: gateway
	InventoryURL string        // INVENTORY_URL: orders
	Timeout      time.Duration // REQUEST_TIMEOUT: for one request; 2s unless set
	Notice       time.Duration // NOTICE: from not ready to the closed listener; 5s unless set
	Grace        time.Duration // GRACE: for the requests in hand; 20s unless set
}
