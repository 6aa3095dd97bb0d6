package cn.fenhe.organization;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Regions, institutions and their powers (机构与职权). */
@Component
public class Organization {

    public Optional<Region> region(UUID id) {
        throw new UnsupportedOperationException("region");
    }

    public Optional<Institution> institution(UUID id) {
        throw new UnsupportedOperationException("institution");
    }

    public Optional<Institution> institutionByCode(String code) {
        throw new UnsupportedOperationException("institutionByCode");
    }

    /** The jurisdiction that binds an institution: its region's. */
    public String jurisdictionOf(UUID institution) {
        throw new UnsupportedOperationException("jurisdictionOf");
    }

    /** The institution that holds a power for the institution's own level; empty when nobody was given it. */
    public Optional<Institution> authorityFor(Power power, UUID institution) {
        throw new UnsupportedOperationException("authorityFor");
    }

    /** Whether the holder has the power for the level of the other institution. */
    public boolean holds(UUID holder, Power power, UUID overInstitution) {
        throw new UnsupportedOperationException("holds");
    }
}
