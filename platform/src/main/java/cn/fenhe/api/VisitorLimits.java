package cn.fenhe.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one visitor may do what (来访频次, {@code fenhe.visitors.*}).
 *
 * @param previews of data, a minute: each writes a receipt and an audit entry
 * @param figures for charts and maps, a minute: each reads all rows
 * @param downloads a minute
 * @param letters of one kind an hour: needs, applications, corrections
 */
@ConfigurationProperties("fenhe.visitors")
public record VisitorLimits(
        @DefaultValue("60") int previews,
        @DefaultValue("60") int figures,
        @DefaultValue("120") int downloads,
        @DefaultValue("10") int letters) {}
