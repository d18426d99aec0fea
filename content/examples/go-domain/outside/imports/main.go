//go:build bypass

package main

import (
	"fmt"

	"backend-mastery.example/examples/go-domain/shop/internal/postgres"
)

func main() { fmt.Println(postgres.Schema) }
