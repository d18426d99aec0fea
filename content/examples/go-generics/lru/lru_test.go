package lru

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// #region test
// pair is what the model remembers: a slice, the pair used last at its front.
type pair struct{ key, value int }

func TestCacheAgainstModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.IntRange(1, 4).Draw(t, "size")
		c, model := New[int, int](size), []pair{}
		t.Repeat(map[string]func(*rapid.T){
			"put": func(t *rapid.T) {
				p := pair{rapid.IntRange(0, 6).Draw(t, "key"), rapid.Int().Draw(t, "value")}
				c.Put(p.key, p.value)
				model = slices.DeleteFunc(model, func(m pair) bool { return m.key == p.key })
				model = slices.Insert(model, 0, p)
				model = model[:min(size, len(model))]
			},
			"get": func(t *rapid.T) {
				key := rapid.IntRange(0, 6).Draw(t, "key")
				got, ok := c.Get(key)
				i := slices.IndexFunc(model, func(m pair) bool { return m.key == key })
				if ok != (i >= 0) || ok && got != model[i].value {
					t.Fatalf("Get(%d) = %d, %t; the model holds %v", key, got, ok, model)
				}
				if ok {
					hit := model[i]
					model = slices.Insert(slices.Delete(model, i, i+1), 0, hit)
				}
			},
			"": func(t *rapid.T) {
				got := []pair{}
				for k, v := range c.All() {
					got = append(got, pair{k, v})
				}
				if !slices.Equal(got, model) {
					t.Fatalf("cache %v, model %v", got, model)
				}
			},
		})
	})
}

// #endregion test
