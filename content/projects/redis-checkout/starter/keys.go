package checkout

// Keys names every key of one shop in Redis. The part in braces is a hash tag:
// keys with the same tag share a slot of Redis Cluster, as a script needs them to.
type Keys struct {
	Prefix string
}

// Event is the key of a cached event, or of the note that there is none.
func (k Keys) Event(id string) string { return k.Prefix + ":{" + id + "}:event" }

// Load is the key of the claim to load an event.
func (k Keys) Load(id string) string { return k.Prefix + ":{" + id + "}:load" }

// Holds is the key of an event's holds.
func (k Keys) Holds(event string) string { return k.Prefix + ":{" + event + "}:holds" }

// Sold is the key of the reservations that have bought a seat. It never expires.
func (k Keys) Sold(event string) string { return k.Prefix + ":{" + event + "}:sold" }

// Lock is the key of a lock.
func (k Keys) Lock(name string) string { return k.Prefix + ":{" + name + "}:lock" }

// Fence is the key of the last fencing token of a lock. It never expires.
func (k Keys) Fence(name string) string { return k.Prefix + ":{" + name + "}:fence" }

// Rate is the key of a customer's recent requests.
func (k Keys) Rate(customer string) string { return k.Prefix + ":{" + customer + "}:rate" }
