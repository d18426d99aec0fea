// Package checkout is the hot path of a ticket shop on Redis: a cached
// catalogue, seats that are held and sold, locks with fencing tokens, and a
// rate limit.
package checkout
