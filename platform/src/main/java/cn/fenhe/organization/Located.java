package cn.fenhe.organization;

import java.util.UUID;

/** An institution and where it is (机构及其区划). */
public record Located(UUID id, String code, String name, Region region) {}
