package cn.fenhe.organization;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A power that an institution holds for a region (职权归属; TY-5, SD-5, XZ-6), and since when. */
public record HeldPower(Power power, UUID region, UUID institution, OffsetDateTime since) {}
