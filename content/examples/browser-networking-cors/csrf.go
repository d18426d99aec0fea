package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
)

// #region guard
// guard refuses requests that change something and come from a foreign page.
func guard(next http.Handler) (http.Handler, error) {
	p := http.NewCrossOriginProtection()
	if err := p.AddTrustedOrigin(app); err != nil {
		return nil, err
	}
	return p.Handler(next), nil
}

// #endregion guard

func csrf() error {
	handler, err := guard(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {}))
	if err != nil {
		return err
	}
	fmt.Println("method  Sec-Fetch-Site  Origin                    status")
	for _, c := range []struct{ method, site, origin string }{
		{"POST", "same-origin", "https://api.example"},
		{"POST", "cross-site", evil},
		{"POST", "same-site", "https://blog.api.example"},
		{"POST", "cross-site", app},
		{"GET", "cross-site", evil},
		{"POST", "", evil},
		{"POST", "", ""},
	} {
		r := httptest.NewRequest(c.method, "https://api.example/orders", nil)
		if c.site != "" {
			r.Header.Set("Sec-Fetch-Site", c.site)
		}
		if c.origin != "" {
			r.Header.Set("Origin", c.origin)
		}
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		fmt.Printf("%-7s %-15s %-25s %d\n", c.method, dash(c.site), dash(c.origin), w.Code)
	}
	return nil
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
