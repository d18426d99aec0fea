package main

import (
	"fmt"
	"strings"
)

// #region model
// A resource is asked for when its parent is complete, unless hinted earlier.
type resource struct {
	name, parent string
	size         int // ticks of the whole link
	urgency      int // 0 goes first, 3 is the default of RFC 9218
	early        string
}

const (
	trip  = 2 // ticks from a request to its first byte
	think = 4 // ticks that the server takes to render the page
)

// #endregion model

type state struct {
	asked, ready, left, done int
	bar                      []byte
}

// simulate returns a bar for each resource and the tick of the first paint.
// In each tick the link carries one resource: the most urgent that is ready,
// and among equals the one that was asked for first.
func simulate(list []resource) (bars []string, paint int) {
	states := map[string]*state{}
	for _, r := range list {
		states[r.name] = &state{asked: -1, left: r.size, done: -1}
	}
	complete := func(name string) bool { return states[name].done >= 0 }
	for tick, todo := 0, len(list); todo > 0; tick++ {
		var best *resource
		for i := range list {
			r, s := &list[i], states[list[i].name]
			if s.asked < 0 {
				switch {
				case r.parent == "":
					s.asked, s.ready = tick, tick+trip+think
				case r.early == "hint" && tick >= trip, r.early == "preload" && complete("page"), complete(r.parent):
					s.asked, s.ready = tick, tick+trip
				}
			}
			if s.asked >= 0 && s.left > 0 && tick >= s.ready {
				if best == nil || r.urgency < best.urgency ||
					r.urgency == best.urgency && s.asked < states[best.name].asked {
					best = r
				}
			}
		}
		for i := range list {
			s := states[list[i].name]
			switch {
			case best == &list[i]:
				s.bar = append(s.bar, '#')
			case s.asked >= 0 && s.left > 0:
				s.bar = append(s.bar, '.')
			default:
				s.bar = append(s.bar, ' ')
			}
		}
		if best != nil {
			s := states[best.name]
			if s.left--; s.left == 0 {
				s.done = tick
				todo--
			}
		}
	}
	for _, r := range list {
		s := states[r.name]
		bars = append(bars, fmt.Sprintf("%-6s %s", r.name, strings.TrimRight(string(s.bar), " ")))
		if r.name != "image" && r.name != "app" {
			paint = max(paint, s.done+1)
		}
	}
	return bars, paint
}

func waterfall() error {
	plain := []resource{
		{"page", "", 2, 3, ""}, {"image", "page", 8, 3, ""}, {"app", "page", 4, 3, ""},
		{"style", "page", 2, 3, ""}, {"font", "style", 2, 3, ""},
	}
	urgent := append([]resource(nil), plain...)
	urgent[0].urgency, urgent[1].urgency, urgent[3].urgency, urgent[4].urgency = 0, 5, 1, 1
	preload := append([]resource(nil), urgent...)
	preload[4].early = "preload"
	hinted := append([]resource(nil), urgent...)
	hinted[3].early, hinted[4].early = "hint", "hint"
	for _, v := range []struct {
		name string
		list []resource
	}{{"no priorities", plain}, {"priorities", urgent}, {"font preloaded", preload}, {"style and font in a 103", hinted}} {
		bars, paint := simulate(v.list)
		fmt.Printf("%s: text is painted at tick %d\n%s\n\n", v.name, paint, strings.Join(bars, "\n"))
	}
	return nil
}
