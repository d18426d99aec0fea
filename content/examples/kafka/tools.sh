topic=orders-$$-$RANDOM; broker=$KAFKA_BROKERS

kafka-topics.sh --bootstrap-server "$broker" --create --topic "$topic" --partitions 2 >/dev/null

# #region produce
printf 'ada:paid\ngrace:paid\nada:sent\n' | kafka-console-producer.sh --bootstrap-server "$broker" --topic "$topic" --reader-property parse.key=true --reader-property key.separator=:

kafka-console-consumer.sh --bootstrap-server "$broker" --topic "$topic" --group "$topic" --from-beginning --max-messages 3 --formatter-property print.key=true --formatter-property print.partition=true 2>/dev/null | sort
# #endregion produce

# #region lag
printf 'ada:returned\n' | kafka-console-producer.sh --bootstrap-server "$broker" --topic "$topic" --reader-property parse.key=true --reader-property key.separator=:

kafka-consumer-groups.sh --bootstrap-server "$broker" --describe --group "$topic" 2>/dev/null | awk 'NF { print $3, $4, $5, $6 }' | column -t
# #endregion lag

kafka-topics.sh --bootstrap-server "$broker" --delete --topic "$topic"
