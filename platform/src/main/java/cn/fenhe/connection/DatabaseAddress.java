package cn.fenhe.connection;

import java.util.Map;

/**
 * Where a database is (数据库地址), in parts: never a driver's own address line, in which anything can hide.
 *
 * @param port 1 to 65535
 * @param parameters for the driver; only harmless ones are taken
 */
public record DatabaseAddress(
        Product product, String host, int port, String database, String user, Map<String, String> parameters) {

    public DatabaseAddress {
        parameters = Map.copyOf(parameters);
    }

    /** Database products (数据库产品). */
    public enum Product {
        POSTGRESQL,
        OPENGAUSS,
        KINGBASE,
        DAMENG,
        MYSQL,
        ORACLE,
        SQLSERVER
    }
}
