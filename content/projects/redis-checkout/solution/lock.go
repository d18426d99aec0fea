package checkout

import (
	"context"
	"crypto/rand"
	_ "embed"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"
)

//go:embed acquire.lua
var acquireLua string

//go:embed extend.lua
var extendLua string

//go:embed release.lua
var releaseLua string

var (
	acquireScript = redis.NewScript(acquireLua)
	extendScript  = redis.NewScript(extendLua)
	releaseScript = redis.NewScript(releaseLua)
)

// Locker gives out locks that expire.
type Locker struct {
	rdb  *redis.Client
	keys Keys
	ttl  time.Duration
}

// NewLocker makes a locker whose locks expire after ttl unless they are extended.
func NewLocker(rdb *redis.Client, keys Keys, ttl time.Duration) *Locker {
	return &Locker{rdb: rdb, keys: keys, ttl: ttl}
}

// Acquire takes a lock, or gives ErrLockHeld at once.
func (l *Locker) Acquire(ctx context.Context, name string) (*Lock, error) {
	owner := rand.Text()
	keys := []string{l.keys.Lock(name), l.keys.Fence(name)}
	token, err := acquireScript.Run(ctx, l.rdb, keys, owner, l.ttl.Milliseconds()).Int64()
	if err != nil {
		return nil, outcome("acquire lock "+name, err)
	}
	if token == 0 {
		return nil, fmt.Errorf("acquire lock %s: %w", name, ErrLockHeld)
	}
	return &Lock{locker: l, name: name, owner: owner, token: token}, nil
}

// Lock is a lock as its holder knows it. The holder cannot know whether it has
// expired meanwhile: what it protects has to check the token.
type Lock struct {
	locker      *Locker
	name, owner string
	token       int64
}

// Token is the fencing token: higher than that of every earlier holder.
func (l *Lock) Token() int64 {
	return l.token
}

// Extend lets the lock expire a full ttl from now. It gives ErrLockLost where
// the lock is no longer the holder's.
func (l *Lock) Extend(ctx context.Context) error {
	return l.asOwner(ctx, "extend", extendScript, l.locker.ttl.Milliseconds())
}

// Release gives the lock back. It gives ErrLockLost, and leaves the lock of
// the next holder alone, where the lock is no longer the holder's.
func (l *Lock) Release(ctx context.Context) error {
	return l.asOwner(ctx, "release", releaseScript)
}

func (l *Lock) asOwner(ctx context.Context, verb string, script *redis.Script, args ...any) error {
	keys := []string{l.locker.keys.Lock(l.name)}
	owned, err := script.Run(ctx, l.locker.rdb, keys, append([]any{l.owner}, args...)...).Bool()
	if err != nil {
		return outcome(verb+" lock "+l.name, err)
	}
	if !owned {
		return fmt.Errorf("%s lock %s: %w", verb, l.name, ErrLockLost)
	}
	return nil
}
