package cn.fenhe.collection.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of watching runs ({@code fenhe.collection.watching.*}).
 *
 * @param perPerson streams of one person at once on this node
 * @param all streams at once on this node
 * @param every how often a run is looked at, however many watch it
 * @param heartbeat how often a quiet stream says that it is alive, and whether its watcher is still signed in is asked
 * @param longest after which a watcher has to come again
 */
@ConfigurationProperties("fenhe.collection.watching")
record WatchingSettings(
        @DefaultValue("6") int perPerson,
        @DefaultValue("500") int all,
        @DefaultValue("1s") Duration every,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("5m") Duration longest) {}
