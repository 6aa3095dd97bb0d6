package cn.fenhe.connection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be reached ({@code fenhe.connections.*}); set by whoever runs the platform, not by its users. Nothing is reached that is not
 * listed here.
 *
 * @param folders roots of front folders, beside the installation's own {@code inbox}; each institution has the folder of its code in them
 * @param hosts names, addresses or networks ({@code 10.1.0.0/16}) of databases
 * @param timeout of a test
 */
@ConfigurationProperties("fenhe.connections")
record ConnectionSettings(
        @DefaultValue List<Path> folders,
        @DefaultValue List<String> hosts,
        @DefaultValue("3s") Duration timeout) {}
