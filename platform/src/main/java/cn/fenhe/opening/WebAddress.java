package cn.fenhe.opening;

import cn.fenhe.api.Refusal;
import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that strangers put into the portal (网址): a public site over {@code https}, and nothing else. */
final class WebAddress {

    private WebAddress() {}

    /**
     * The address in plain characters, so that it looks like where it leads.
     *
     * @throws Refusal 422 {@code opening.address-not-https}
     */
    static String of(String typed) {
        try {
            URI address = new URI(typed.strip());
            String host = address.getHost();
            if ("https".equalsIgnoreCase(address.getScheme())
                    && host != null
                    && host.contains(".")
                    && address.getRawUserInfo() == null) {
                return address.toASCIIString();
            }
        } catch (URISyntaxException malformed) {
            // refused like the rest
        }
        throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.address-not-https");
    }
}
