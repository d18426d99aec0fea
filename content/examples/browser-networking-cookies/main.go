package main

import (
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"

	"golang.org/x/net/publicsuffix"
)

func main() {
	runs := map[string]func() error{"sites": sites, "jar": jar, "limits": limits, "strict": strict}
	if len(os.Args) != 2 || runs[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: browser-networking-cookies sites|jar|limits|strict")
		os.Exit(2)
	}
	if err := runs[os.Args[1]](); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// #region sites
// originOf is scheme, host and port.
func originOf(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	return u.Scheme + "://" + net.JoinHostPort(u.Hostname(), port)
}

// siteOf is scheme and registrable domain; the port does not count.
func siteOf(u *url.URL) string {
	domain, err := publicsuffix.EffectiveTLDPlusOne(u.Hostname())
	if err != nil {
		domain = u.Hostname() // an address, or a public suffix itself
	}
	return u.Scheme + "://" + domain
}

// #endregion sites

func mustURL(s string) *url.URL {
	u, err := url.Parse(s)
	if err != nil {
		panic(err)
	}
	return u
}

func sites() error {
	fmt.Println("page                      request to                      origin  site")
	for _, p := range [][2]string{
		{"https://shop.example.com", "https://shop.example.com:443/x"},
		{"https://shop.example.com", "https://api.example.com/"},
		{"https://shop.example.com", "https://shop.example.com:8443/"},
		{"https://shop.example.com", "http://shop.example.com/"},
		{"https://ann.github.io", "https://bob.github.io/"},
		{"https://shop.co.uk", "https://news.co.uk/"},
		{"https://127.0.0.1", "https://127.0.0.2/"},
	} {
		a, b := mustURL(p[0]), mustURL(p[1])
		fmt.Printf("%-25s %-31s %-7s %s\n", p[0], p[1], same(originOf(a) == originOf(b)), same(siteOf(a) == siteOf(b)))
	}
	return nil
}

func same(b bool) string {
	if b {
		return "same"
	}
	return "other"
}

// parse reads cookies as they stand in Set-Cookie.
func parse(lines ...string) ([]*http.Cookie, error) {
	var cookies []*http.Cookie
	for _, l := range lines {
		c, err := http.ParseSetCookie(l)
		if err != nil {
			return nil, err
		}
		cookies = append(cookies, c)
	}
	return cookies, nil
}
