package cn.fenhe.connection;

import cn.fenhe.api.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The hosts that may be reached. A name is resolved here and its address is what is then connected to, so that a name can't change its
 * meaning between the two.
 */
@Component
class ReachableHosts {

    /** Where clouds keep their machines' secrets; some lie outside the link-local range. */
    private static final Set<String> METADATA =
            Set.of("169.254.169.254", "100.100.100.200", "169.254.0.23", "192.0.0.192", "fd00:ec2:0:0:0:0:0:254");

    private final List<String> allowed;

    ReachableHosts(ConnectionSettings settings) {
        this.allowed = settings.hosts();
    }

    /** Of a host that is listed and stands somewhere harmless. @throws Refusal {@code connection.host-not-allowed} */
    InetAddress address(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (isForbidden(address) || !isListed(host, address)) {
                throw notAllowed(host);
            }
        }
        return addresses[0];
    }

    /** Refuses what is surely not allowed; a name that can't be resolved now may be later. */
    void requireAllowed(String host) {
        try {
            address(host);
        } catch (UnknownHostException e) {
            if (allowed.stream().noneMatch(host::equalsIgnoreCase)) {
                throw notAllowed(host);
            }
        }
    }

    static boolean isForbidden(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || METADATA.contains(address.getHostAddress());
    }

    private boolean isListed(String host, InetAddress address) {
        return allowed.stream()
                .anyMatch(one -> one.equalsIgnoreCase(host)
                        || one.toLowerCase(Locale.ROOT).equals(address.getHostAddress())
                        || (one.contains("/") && isInNetwork(address, one)));
    }

    static boolean isInNetwork(InetAddress address, String network) {
        String[] parts = network.split("/", 2);
        byte[] own = address.getAddress();
        byte[] other = literal(parts[0]);
        int bits = Integer.parseInt(parts[1]);
        if (own.length != other.length || bits < 0 || bits > own.length * 8) {
            return false;
        }
        int whole = bits / 8;
        int mask = 0xFF << (8 - bits % 8) & 0xFF;
        return Arrays.equals(own, 0, whole, other, 0, whole)
                && (bits % 8 == 0 || (own[whole] & mask) == (other[whole] & mask));
    }

    private static byte[] literal(String address) {
        return InetAddress.ofLiteral(address).getAddress();
    }

    private static Refusal notAllowed(String host) {
        return Refusal.of(Refusal.Kind.FORBIDDEN, "connection.host-not-allowed").with("host", host);
    }
}
