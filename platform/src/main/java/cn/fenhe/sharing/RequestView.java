package cn.fenhe.sharing;

import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Clocks;
import cn.fenhe.regulation.Deadline;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each side sees of a request. */
@Component
class RequestView {

    private final Arbiters arbiters;
    private final Grants grants;
    private final Clocks clocks;

    RequestView(Arbiters arbiters, Grants grants, Clocks clocks) {
        this.arbiters = arbiters;
        this.grants = grants;
        this.clocks = clocks;
    }

    /** The consumer always; the provider and the authority over it once it is submitted. */
    boolean visible(Request request, Caller caller) {
        UUID institution = caller.institution();
        if (institution == null) {
            return false;
        }
        if (institution.equals(request.consumer())) {
            return true;
        }
        return request.submittedAt() != null
                && (institution.equals(request.provider())
                        || (caller.is(Role.AUTHORITY_OFFICER) && arbiters.decides(institution, request)));
    }

    /** Whether the caller's authority is the one that decides between the two, itself none of them. */
    boolean decides(Request request, Caller caller) {
        return arbiters.decides(caller.requireInstitution(), request);
    }

    SharingRequest of(Request request, Caller caller) {
        return all(List.of(request), caller).getFirst();
    }

    /** In their order. */
    List<SharingRequest> all(List<Request> requests, Caller caller) {
        Map<UUID, Grant.State> states = grants.states(requests.stream()
                .flatMap(request -> request.parts().stream())
                .flatMap(part -> Stream.ofNullable(part.grant))
                .toList());
        return requests.stream().map(request -> of(request, states, caller)).toList();
    }

    private SharingRequest of(Request request, Map<UUID, Grant.State> states, Caller caller) {
        boolean provider = request.provider().equals(caller.institution());
        return new SharingRequest(
                request.id(),
                request.resource(),
                request.title(),
                request.consumer(),
                request.provider(),
                request.jurisdiction(),
                request.scenario(),
                request.legalBasis(),
                request.until(),
                request.perMinute(),
                request.draftedBy(),
                request.draftedAt(),
                request.submittedAt(),
                request.version(),
                request.parts().stream()
                        .map(part -> of(request, part, states, provider))
                        .toList());
    }

    private RequestPart of(Request request, Part part, Map<UUID, Grant.State> states, boolean provider) {
        return new RequestPart(
                part.id,
                part.kind,
                part.state,
                part.items,
                part.deadline,
                remaining(request.jurisdiction(), part.deadline),
                part.stoppedAt,
                part.missing,
                part.extensionReason,
                provider ? part.proposal : null,
                part.grant,
                part.grant == null ? null : states.get(part.grant),
                part.answer);
    }

    private @Nullable Integer remaining(String jurisdiction, @Nullable Deadline deadline) {
        return deadline == null ? null : clocks.remaining(jurisdiction, deadline);
    }
}
