// Command shop runs one of the services: shop gateway, shop orders or shop
// inventory.
package main

import (
	"os"
	"strings"

	shop "backend-mastery.example/gin-orders"
)

func main() { os.Exit(shop.Main(strings.Join(os.Args[1:], " "))) }
