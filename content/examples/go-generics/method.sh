cat > store.go <<'GO'
package main
type store struct{ values map[string]any }
func (s store) Get[T any](key string) T { return s.values[key].(T) }
GO

go build store.go
