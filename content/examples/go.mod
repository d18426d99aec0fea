module backend-mastery.example/examples

go 1.26
