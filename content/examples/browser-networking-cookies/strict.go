package main

import (
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// #region strict
// A Visit says for whom a request is made.
type Visit struct {
	Page     *url.URL // in the address bar; nil when the user typed the URL
	TopLevel bool     // the response becomes the page
	Method   string
}

func (v Visit) sameSite(u *url.URL) bool { return v.Page == nil || siteOf(v.Page) == siteOf(u) }

// A SiteJar has a jar for each level, since cookiejar asks only for the URL.
type SiteJar struct{ strict, lax, none *cookiejar.Jar }

func NewSiteJar() (*SiteJar, error) {
	var jars [3]*cookiejar.Jar
	for i := range jars {
		j, err := cookiejar.New(&cookiejar.Options{PublicSuffixList: publicsuffix.List})
		if err != nil {
			return nil, err
		}
		jars[i] = j
	}
	return &SiteJar{jars[0], jars[1], jars[2]}, nil
}

func (s *SiteJar) level(c *http.Cookie) *cookiejar.Jar {
	switch c.SameSite {
	case http.SameSiteStrictMode:
		return s.strict
	case http.SameSiteNoneMode:
		return s.none
	}
	return s.lax // also the default
}

// Cookies returns what may go with a request to u.
func (s *SiteJar) Cookies(v Visit, u *url.URL) []*http.Cookie {
	cookies := s.none.Cookies(u)
	safe := v.Method == http.MethodGet || v.Method == http.MethodHead
	if v.sameSite(u) || v.TopLevel && safe {
		cookies = append(cookies, s.lax.Cookies(u)...)
	}
	if v.sameSite(u) {
		cookies = append(cookies, s.strict.Cookies(u)...)
	}
	return cookies
}

// SetCookies stores what a response from u may set.
func (s *SiteJar) SetCookies(v Visit, u *url.URL, cookies []*http.Cookie) {
	for _, c := range cookies {
		if refused(v, u, c) != "" {
			continue
		}
		gone := *c
		gone.MaxAge = -1
		for _, j := range []*cookiejar.Jar{s.strict, s.lax, s.none} {
			if j != s.level(c) {
				j.SetCookies(u, []*http.Cookie{&gone}) // the level may have changed
			}
		}
		s.level(c).SetCookies(u, []*http.Cookie{c})
	}
}

func refused(v Visit, u *url.URL, c *http.Cookie) string {
	name := strings.ToLower(c.Name)
	host, secure := strings.HasPrefix(name, "__host-"), strings.HasPrefix(name, "__secure-")
	switch {
	case c.Secure && u.Scheme != "https":
		return "Secure over http"
	case c.SameSite == http.SameSiteNoneMode && !c.Secure:
		return "None without Secure"
	case (host || secure) && !c.Secure:
		return "prefix without Secure"
	case host && (c.Domain != "" || c.Path != "/"):
		return "__Host- needs Path=/ and no Domain"
	case c.SameSite != http.SameSiteNoneMode && !v.sameSite(u) && !v.TopLevel:
		return "set across sites"
	}
	return ""
}

// #endregion strict

func strict() error {
	s, err := NewSiteJar()
	if err != nil {
		return err
	}
	shop := mustURL("https://shop.example.com/")
	lines := []string{
		"strict=1; Path=/; SameSite=Strict", "lax=1; Path=/; SameSite=Lax", "plain=1; Path=/",
		"none=1; Path=/; Secure; SameSite=None", "bare=1; SameSite=None",
		"__Host-id=1; Path=/; Secure; SameSite=Lax", "__Host-x=1; Path=/; Secure; Domain=example.com",
	}
	cookies, err := parse(lines...)
	if err != nil {
		return err
	}
	typed := Visit{TopLevel: true, Method: "GET"}
	for _, c := range cookies {
		if why := refused(typed, shop, c); why != "" {
			fmt.Printf("refused %s: %s\n", c.Name, why)
		}
	}
	s.SetCookies(typed, shop, cookies)
	news, blog := mustURL("https://news.example.org/"), mustURL("https://blog.example.com/")
	for _, r := range []struct {
		what  string
		visit Visit
	}{
		{"address typed", typed},
		{"script of blog.example.com, POST", Visit{blog, false, "POST"}},
		{"link on news.example.org", Visit{news, true, "GET"}},
		{"form on news.example.org, POST", Visit{news, true, "POST"}},
		{"image on news.example.org", Visit{news, false, "GET"}},
	} {
		fmt.Printf("%-34s %s\n", r.what, names(s.Cookies(r.visit, shop)))
	}
	return nil
}
