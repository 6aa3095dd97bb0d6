package cn.fenhe.demo;

/** A step of the demonstration did not come out as the law asks. */
final class StepFailed extends RuntimeException {

    StepFailed(String message) {
        super(message);
    }
}
