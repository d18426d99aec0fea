package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
	amqp "github.com/rabbitmq/amqp091-go"
)

// An Import is one order to read a feed, and what became of it.
type Import struct {
	ID         string `json:"id"`
	URL        string `json:"url" binding:"required"`
	State      string `json:"state"`
	Deliveries int64  `json:"deliveries"`
}

// A Store keeps the imports. With several replicas this is a table that all of
// them share; here one process stands for all, so a map is enough.
type Store struct {
	mu      sync.Mutex
	last    int
	imports map[string]Import
}

func (s *Store) Add(url string) Import {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.last++
	i := Import{ID: fmt.Sprintf("import-%d", s.last), URL: url, State: "queued"}
	s.imports[i.ID] = i
	return i
}

func (s *Store) Get(id string) (Import, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	i, ok := s.imports[id]
	return i, ok
}

func (s *Store) Set(id, state string, deliveries int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := s.imports[id]
	i.State, i.Deliveries = state, deliveries
	s.imports[id] = i
}

// Doubt marks an import whose confirm did not come, unless a worker was faster.
func (s *Store) Doubt(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if i := s.imports[id]; i.State == "queued" {
		i.State = "unconfirmed"
		s.imports[id] = i
	}
}

// #region api
// newAPI returns the router. ch is in confirm mode.
func newAPI(ch *amqp.Channel, store *Store) *gin.Engine {
	r := gin.New()
	r.POST("/imports", func(c *gin.Context) {
		var order struct {
			URL string `json:"url" binding:"required"`
		}
		if err := c.ShouldBindJSON(&order); err != nil {
			c.JSON(http.StatusBadRequest, gin.H{"title": "The body needs a url."})
			return
		}
		job := store.Add(order.URL)
		if err := publish(c, ch, job); err != nil {
			store.Doubt(job.ID) // the broker may have it all the same
			c.JSON(http.StatusServiceUnavailable, gin.H{"title": "The queue did not confirm the import."})
			return
		}
		c.Header("Location", "/imports/"+job.ID)
		c.JSON(http.StatusAccepted, job)
	})
	r.GET("/imports/:id", func(c *gin.Context) {
		job, ok := store.Get(c.Param("id"))
		if !ok {
			c.JSON(http.StatusNotFound, gin.H{"title": "No such import."})
			return
		}
		c.JSON(http.StatusOK, job)
	})
	return r
}

// publish returns nil only when the broker has taken the job over.
func publish(c *gin.Context, ch *amqp.Channel, job Import) error {
	body, err := json.Marshal(job)
	if err != nil {
		return err
	}
	ctx := c.Request.Context()
	confirmation, err := ch.PublishWithDeferredConfirmWithContext(ctx, "", "imports", true, false, amqp.Publishing{
		ContentType: "application/json", DeliveryMode: amqp.Persistent, MessageId: job.ID, Body: body,
	})
	if err != nil {
		return err
	}
	acked, err := confirmation.WaitContext(ctx)
	if err == nil && !acked {
		err = fmt.Errorf("the broker refused %s", job.ID)
	}
	return err
}

// #endregion api
