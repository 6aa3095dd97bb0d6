package cn.fenhe.collection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of collection ({@code fenhe.collection.*}).
 *
 * @param threshold share of rejected rows above which a run waits for a person, where its order sets none
 * @param concurrentRuns at once on this node; more wait their turn
 * @param progressEvery how often a run writes down how far it is
 */
@ConfigurationProperties("fenhe.collection")
record CollectionSettings(
        @DefaultValue("0.01") double threshold,
        @DefaultValue("2") int concurrentRuns,
        @DefaultValue("500ms") Duration progressEvery) {}
