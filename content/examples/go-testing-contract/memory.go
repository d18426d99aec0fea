package claims

import (
	"context"
	"sync"
	"time"
)

// #region memory
// Memory is the fake: the same promises, in one process.
type Memory struct {
	mu   sync.Mutex
	ends map[string]time.Time
}

func NewMemory() *Memory { return &Memory{ends: map[string]time.Time{}} }

func (m *Memory) Claim(_ context.Context, key string, ttl time.Duration) (bool, error) {
	if err := check(ttl); err != nil {
		return false, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	now := time.Now()
	if end, found := m.ends[key]; found && now.Before(end) {
		return false, nil
	}
	m.ends[key] = now.Add(ttl)
	return true, nil
}

func (m *Memory) Release(_ context.Context, key string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.ends, key)
	return nil
}

// #endregion memory
