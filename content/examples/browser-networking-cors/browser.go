package main

import (
	"errors"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
)

// A Call is what a script asks for with fetch().
type Call struct {
	Origin, Method, URL string
	Header              http.Header
	Credentials         bool
}

// An Outcome is what the network saw and what the script gets.
type Outcome struct {
	Preflight string // none, passed, cached, refused
	Response  *http.Response
	Refused   error // why the script may not read the response
}

// A Browser decides as the Fetch Standard does, in its main points.
type Browser struct {
	Client *http.Client
	passed map[string]bool // preflights; their max-age is left out here
}

// #region needs
// unsafe lists what makes a preflight necessary.
func (c Call) unsafe() (method bool, headers []string) {
	method = !slices.Contains([]string{"GET", "HEAD", "POST"}, c.Method)
	for name, values := range c.Header {
		switch name {
		case "Accept", "Accept-Language", "Content-Language":
			continue
		case "Content-Type":
			kind, _, err := mime.ParseMediaType(values[0])
			if err == nil && slices.Contains([]string{"text/plain",
				"application/x-www-form-urlencoded", "multipart/form-data"}, kind) {
				continue
			}
		}
		headers = append(headers, strings.ToLower(name))
	}
	slices.Sort(headers)
	return method, headers
}

// #endregion needs

// #region check
// corsCheck decides whether a response may be used by the calling origin.
func corsCheck(c Call, h http.Header) error {
	allow := h.Get("Access-Control-Allow-Origin")
	switch {
	case allow == "":
		return errors.New("no Allow-Origin")
	case allow == "*" && !c.Credentials:
		return nil
	case allow == "*":
		return errors.New("* with credentials")
	case allow != c.Origin:
		return errors.New("another Allow-Origin")
	case c.Credentials && h.Get("Access-Control-Allow-Credentials") != "true":
		return errors.New("no Allow-Credentials")
	}
	return nil
}

// preflightCheck decides whether the call itself may be sent.
func preflightCheck(c Call, res *http.Response) error {
	if err := corsCheck(c, res.Header); err != nil {
		return err
	}
	if res.StatusCode < 200 || res.StatusCode > 299 {
		return errors.New("status of the preflight")
	}
	method, headers := c.unsafe()
	if method && !lists(res, "Access-Control-Allow-Methods", c.Method, !c.Credentials) {
		return errors.New("method " + c.Method)
	}
	for _, name := range headers {
		star := !c.Credentials && name != "authorization"
		if !lists(res, "Access-Control-Allow-Headers", name, star) {
			return errors.New("header " + name)
		}
	}
	return nil
}

// #endregion check

func lists(res *http.Response, field, want string, star bool) bool {
	for _, v := range strings.Split(res.Header.Get(field), ",") {
		v = strings.TrimSpace(v)
		if v == want || strings.EqualFold(v, want) && field == "Access-Control-Allow-Headers" || v == "*" && star {
			return true
		}
	}
	return false
}

// Fetch sends a preflight where one is needed, and then the call.
func (b *Browser) Fetch(c Call) (Outcome, error) {
	out := Outcome{Preflight: "none"}
	if method, headers := c.unsafe(); method || len(headers) > 0 {
		k := strings.Join(append([]string{c.Origin, c.URL, c.Method}, headers...), " ")
		if out.Preflight = "cached"; !b.passed[k] {
			h := http.Header{"Origin": {c.Origin}, "Access-Control-Request-Method": {c.Method}}
			if len(headers) > 0 {
				h.Set("Access-Control-Request-Headers", strings.Join(headers, ","))
			}
			res, err := b.send(http.MethodOptions, c.URL, h) // never with cookies
			if err != nil {
				return out, err
			}
			if out.Refused = preflightCheck(c, res); out.Refused != nil {
				out.Preflight = "refused"
				return out, nil
			}
			out.Preflight, b.passed[k] = "passed", true
		}
	}
	h := http.Header{}
	if c.Header != nil {
		h = c.Header.Clone()
	}
	h.Set("Origin", c.Origin)
	if c.Credentials {
		h.Set("Cookie", "session=1")
	}
	res, err := b.send(c.Method, c.URL, h)
	if err != nil {
		return out, err
	}
	out.Response, out.Refused = res, corsCheck(c, res.Header)
	return out, nil
}

func (b *Browser) send(method, url string, h http.Header) (*http.Response, error) {
	req, err := http.NewRequest(method, url, nil)
	if err != nil {
		return nil, err
	}
	req.Header = h
	res, err := b.Client.Do(req)
	if err != nil {
		return nil, err
	}
	_, err = io.Copy(io.Discard, res.Body)
	return res, errors.Join(err, res.Body.Close())
}
