package purchase_test

import (
	"testing"
	"time"

	"backend-mastery.example/examples/go-domain/shop/purchase"
	"pgregory.net/rapid"
)

// #region property
// No sequence of calls, accepted or refused, breaks an invariant.
func TestInvariants(t *testing.T) {
	accepted, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		limit := euros(t, rapid.Int64Range(1, 1000).Draw(t, "limit"))
		o, err := purchase.Open("po-1", "acme", limit)
		if err != nil {
			t.Fatal(err)
		}
		item := rapid.SampledFrom([]purchase.ItemID{"", "desk", "lamp", "pin"})
		before := o.Snapshot()
		count := func(err error) {
			if err != nil {
				refused++
			} else {
				accepted++
			}
		}
		t.Repeat(map[string]func(*rapid.T){
			"add": func(t *rapid.T) {
				count(o.Add(purchase.Line{Item: item.Draw(t, "item"), Quantity: rapid.IntRange(-1, 20).Draw(t, "quantity"),
					Price: euros(t, rapid.Int64Range(0, 200).Draw(t, "price"))}))
			},
			"remove": func(t *rapid.T) { count(o.Remove(item.Draw(t, "item"))) },
			"submit": func(*rapid.T) { count(o.Submit(time.Time{})) },
			"": func(t *rapid.T) { // after every call
				now := o.Snapshot()
				seen := map[purchase.ItemID]bool{}
				for _, line := range now.Lines {
					if seen[line.Item] {
						t.Fatalf("two lines for %s", line.Item)
					}
					seen[line.Item] = true
				}
				if !o.Total().AtMost(limit) || now.Submitted && len(now.Lines) == 0 {
					t.Fatalf("broken: %+v", now)
				}
				if before.Submitted && (!now.Submitted || len(now.Lines) != len(before.Lines)) {
					t.Fatalf("a submitted order changed: %+v", now)
				}
				before = now
			},
		})
	})
	t.Logf("calls accepted and refused, at least 100 each: %t", accepted >= 100 && refused >= 100)
}

// #endregion property
