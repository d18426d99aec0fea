package main

import (
	"errors"
	"log/slog"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/go-playground/validator/v10"
)

// #region problem

// problem is the body of RFC 9457. Clients decide by Type; Status repeats that of
// the answer, and Detail is for people.
type problem struct {
	Type   string            `json:"type"`
	Title  string            `json:"title"`
	Status int               `json:"status"`
	Detail string            `json:"detail,omitempty"`
	Fields map[string]string `json:"fields,omitempty"` // an extension member
}

func (p problem) Error() string { return p.Title }

const base = "https://shop.example/problems/"

var errUnknownItem = problem{Type: base + "unknown-item", Title: "No such item", Status: http.StatusUnprocessableEntity}

// problems is the only place that writes the answer to a failure.
func problems(log *slog.Logger) gin.HandlerFunc {
	return func(c *gin.Context) {
		c.Next()
		last := c.Errors.Last()
		if last == nil || c.Writer.Written() {
			return
		}
		p := describe(last.Err)
		if p.Status >= http.StatusInternalServerError {
			log.Error("request failed", "error", last.Err)
		}
		c.Header("Content-Type", "application/problem+json")
		c.JSON(p.Status, p)
	}
}

// #endregion problem

// #region describe
func describe(err error) problem {
	if known, ok := errors.AsType[problem](err); ok {
		return known
	}
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return problem{Type: base + "too-large", Title: "The body is too large", Status: http.StatusRequestEntityTooLarge}
	}
	if invalid, ok := errors.AsType[validator.ValidationErrors](err); ok {
		p := problem{Type: base + "invalid", Title: "Some fields are not valid", Status: http.StatusUnprocessableEntity, Fields: map[string]string{}}
		for _, field := range invalid {
			p.Fields[field.Field()] = field.Tag()
		}
		return p
	}
	return problem{Type: "about:blank", Title: "Internal Server Error", Status: http.StatusInternalServerError}
}

// bind reads a JSON body. What the decoder refuses is the fault of the client.
func bind(c *gin.Context, to any) error {
	err := c.ShouldBindWith(to, binding.JSON)
	_, invalid := errors.AsType[validator.ValidationErrors](err)
	_, large := errors.AsType[*http.MaxBytesError](err)
	if err == nil || invalid || large {
		return err
	}
	return problem{Type: base + "malformed", Title: "The body is not the JSON that was asked for", Status: http.StatusBadRequest}
}

// #endregion describe
