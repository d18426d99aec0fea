// The program shows what a value object is equal to, and what its zero value is.
package main

import (
	"fmt"
	"log"
	"time"

	"backend-mastery.example/examples/go-domain/shop/purchase"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	// #region values
	for _, currency := range []string{"euro", "EUR"} {
		_, err := purchase.NewMoney(5_00, currency)
		fmt.Printf("NewMoney(500, %q): %v\n", currency, err)
	}
	a, err := purchase.NewMoney(5_00, "EUR")
	if err != nil {
		return err
	}
	b, err := purchase.NewMoney(5_00, "EUR")
	if err != nil {
		return err
	}
	counts := map[purchase.Money]int{}
	counts[a]++
	counts[b]++
	fmt.Println("two amounts of 5 euros are equal:", a == b, "- as keys of a map they are", len(counts))

	var nothing purchase.Money
	sum, err := nothing.Add(a)
	if err != nil {
		return err
	}
	fmt.Printf("the zero value prints %q, and nothing + %v = %v\n", nothing, a, sum)

	noon := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	elsewhere := noon.In(time.FixedZone("", 3600))
	fmt.Println("one instant in two zones: == says", noon == elsewhere, "and Equal says", noon.Equal(elsewhere))
	// #endregion values
	return nil
}
