package main

import (
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"
)

func names(cookies []*http.Cookie) string {
	var list []string
	for _, c := range cookies {
		list = append(list, c.Name)
	}
	slices.Sort(list)
	if len(list) == 0 {
		return "-"
	}
	return strings.Join(list, " ")
}

// #region jar
func jar() error {
	j, err := cookiejar.New(&cookiejar.Options{PublicSuffixList: publicsuffix.List})
	if err != nil {
		return err
	}
	cookies, err := parse(
		"host=1; Path=/",
		"wide=1; Path=/; Domain=example.com",
		"deep=1",
		"safe=1; Path=/; Secure; HttpOnly",
		"other=1; Path=/; Domain=example.org",
	)
	if err != nil {
		return err
	}
	j.SetCookies(mustURL("https://shop.example.com/account/login"), cookies)
	for _, u := range []string{
		"https://shop.example.com/account/orders", "https://shop.example.com/",
		"https://shop.example.com:8443/", "http://shop.example.com/", "https://api.example.com/",
		"https://example.com/", "https://example.org/",
	} {
		fmt.Printf("%-40s %s\n", u, names(j.Cookies(mustURL(u))))
	}
	return nil
}

// #endregion jar

// #region limits
func limits() error {
	fmt.Println("from                      Set-Cookie                               stored")
	for _, c := range []struct {
		from, line string
		list       cookiejar.PublicSuffixList
	}{
		{"https://ann.github.io/", "a=1; Domain=github.io", publicsuffix.List},
		{"https://ann.github.io/", "a=1; Domain=github.io", nil},
		{"https://shop.example.com/", "__Host-a=1; Path=/; Domain=example.com", publicsuffix.List},
		{"http://shop.example.com/", "a=1; Secure", publicsuffix.List},
		{"https://shop.example.com/", "a=1; SameSite=None", publicsuffix.List},
		{"https://shop.example.com/", "a=1; SameSite=Strict", publicsuffix.List},
	} {
		j, err := cookiejar.New(&cookiejar.Options{PublicSuffixList: c.list})
		if err != nil {
			return err
		}
		cookies, err := parse(c.line)
		if err != nil {
			return err
		}
		j.SetCookies(mustURL(c.from), cookies)
		from := mustURL(c.from)
		from.Scheme = "https"
		stored := "yes"
		if len(j.Cookies(from)) == 0 {
			stored = "no"
		}
		if c.list == nil {
			from.Host = "bob.github.io"
			stored += ", without a list; sent to bob: " + names(j.Cookies(from))
		}
		fmt.Printf("%-25s %-40s %s\n", c.from, c.line, stored)
	}
	return nil
}

// #endregion limits
