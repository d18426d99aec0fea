package main

import (
	"fmt"
	"net"

	"golang.org/x/net/dns/dnsmessage"
)

// #region build
// httpsRecord is: shop.example. 300 IN HTTPS 1 . alpn="h3,h2" port=443
func httpsRecord(name dnsmessage.Name) dnsmessage.Resource {
	r := &dnsmessage.HTTPSResource{SVCBResource: dnsmessage.SVCBResource{
		Priority: 1, // 0 would make it an alias
		Target:   dnsmessage.MustNewName("."),
	}}
	r.SetParam(dnsmessage.SVCParamALPN, []byte("\x02h3\x02h2"))
	r.SetParam(dnsmessage.SVCParamPort, []byte{443 >> 8, 443 & 0xff})
	return dnsmessage.Resource{Body: r, Header: dnsmessage.ResourceHeader{
		Name: name, Type: dnsmessage.TypeHTTPS, Class: dnsmessage.ClassINET, TTL: 300}}
}

// #endregion build

// #region read
// protocols returns the names in an alpn parameter, each with its length.
func protocols(value []byte) (names []string) {
	for len(value) > 0 && len(value) > int(value[0]) {
		names = append(names, string(value[1:1+value[0]]))
		value = value[1+value[0]:]
	}
	return names
}

// #endregion read

// record asks a small DNS server for a record of type 65.
func record() error {
	server, err := net.ListenPacket("udp", "127.0.0.1:5353")
	if err != nil {
		return err
	}
	defer server.Close()
	go answer(server)

	conn, err := net.Dial("udp", "127.0.0.1:5353")
	if err != nil {
		return err
	}
	defer conn.Close()
	question := dnsmessage.Question{Name: dnsmessage.MustNewName("shop.example."), Type: dnsmessage.TypeHTTPS, Class: dnsmessage.ClassINET}
	query, err := (&dnsmessage.Message{Header: dnsmessage.Header{ID: 1}, Questions: []dnsmessage.Question{question}}).Pack()
	if err != nil {
		return err
	}
	if _, err := conn.Write(query); err != nil {
		return err
	}
	buf := make([]byte, 1500)
	n, err := conn.Read(buf)
	if err != nil {
		return err
	}
	fmt.Printf("the record's data: % x\n", buf[len(query)+12:n]) // behind a pointer to the name, type, class, TTL, length
	var reply dnsmessage.Message
	if err := reply.Unpack(buf[:n]); err != nil {
		return err
	}
	for _, a := range reply.Answers {
		if r, ok := a.Body.(*dnsmessage.HTTPSResource); ok {
			alpn, _ := r.GetParam(dnsmessage.SVCParamALPN)
			fmt.Printf("%s type %d: priority %d, target %s, alpn %v, TTL %d\n",
				a.Header.Name, a.Header.Type, r.Priority, r.Target, protocols(alpn), a.Header.TTL)
		}
	}
	return nil
}

// answer answers one question.
func answer(server net.PacketConn) {
	buf := make([]byte, 1500)
	n, from, err := server.ReadFrom(buf)
	if err != nil {
		return
	}
	var m dnsmessage.Message
	if m.Unpack(buf[:n]) != nil || len(m.Questions) != 1 {
		return
	}
	m.Header.Response = true
	m.Answers = []dnsmessage.Resource{httpsRecord(m.Questions[0].Name)}
	if reply, err := m.Pack(); err == nil {
		server.WriteTo(reply, from)
	}
}
