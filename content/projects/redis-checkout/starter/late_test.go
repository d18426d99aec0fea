package checkout_test

import (
	"context"
	"sync"
	"testing"
	"time"

	checkout "backend-mastery.example/redis-checkout"
)

// firstStands makes the first load of a source stand until finish is called.
func (s *shop) firstStands(from *source) (standing <-chan struct{}, finish func()) {
	stands, goOn := make(chan struct{}), make(chan struct{})
	from.during = func(_ context.Context, load int) error {
		if load == 1 {
			close(stands)
			<-goOn
		}
		return nil
	}
	finish = sync.OnceFunc(func() { close(goOn) })
	s.Cleanup(finish)
	return stands, finish
}

func TestALateLoadDoesNotUndoAnInvalidation(t *testing.T) {
	for name, invalidator := range map[string]func(loading, other *checkout.Catalogue) *checkout.Catalogue{
		"another process invalidates":     func(_, other *checkout.Catalogue) *checkout.Catalogue { return other },
		"the loading process invalidates": func(loading, _ *checkout.Catalogue) *checkout.Catalogue { return loading },
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, "R8")
			before, after := concert("a"), concert("a")
			after.Cents = 9900
			from := newSource(before)
			standing, finish := s.firstStands(from)
			loading, other := s.catalogue(from), s.catalogue(from)

			late := s.read(loading, "a")
			s.awaitLoad(standing, late)
			from.put(after)
			s.must("Invalidate", invalidator(loading, other).Invalidate(s.ctx, "a"))
			s.expectRead("a reader after the invalidation", s.read(invalidator(loading, other), "a"), after)
			finish()
			_, err := late.end(s, "the late load")
			s.must("the late load", err)
			s.expectEvent("the process of the late load, after it", loading, after)
			s.expectEvent("another process, after the late load", other, after)
		})
	}
}

func TestALoaderThatHangsIsReplaced(t *testing.T) {
	s := open(t, "R9")
	from := newSource(concert("a"))
	standing, finish := s.firstStands(from)
	hurried := policy()
	hurried.LoadTimeout = 500 * time.Millisecond
	catalogue := func() *checkout.Catalogue {
		return checkout.NewCatalogue(s.client(s.address), s.keys, from, hurried)
	}

	hanging := s.read(catalogue(), "a")
	s.awaitLoad(standing, hanging)
	s.expectRead("a reader in another process", s.read(catalogue(), "a"), concert("a"))
	finish()
	if _, err := hanging.end(s, "the loader that hung"); err != nil {
		s.failf("the loader that hung got %v, want the event that it loaded", err)
	}
	s.expectExpiry("after a loader was replaced")
}
