package io.hsmwatch.emulator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/**
 * A call to the data plane of an HSM.
 *
 * @param time as the record will tell it
 * @param path of the request with its slashes as the client sent them
 * @param status of the answer; 401 is a request without a token, so its record has no identity
 * @param salt decides all that is arbitrary about the record
 */
record HsmCall(Instant time, Hsm hsm, Caller caller, String operation, String path, int status, long salt)
        implements Happening {

    static final int UNAUTHENTICATED = 401;

    HsmCall {
        time = hsm.layout().cut(time);
    }

    /** The same request as clients send it first, without a token, to learn where to get one. */
    HsmCall challenge(Instant when) {
        return new HsmCall(when, hsm, caller, "Authentication", path, UNAUTHENTICATED, ~salt);
    }

    HsmCall at(Instant when) {
        return new HsmCall(when, hsm, caller, operation, path, status, salt);
    }

    @Override
    public String hub() {
        return SimulatedRecord.AUDIT;
    }

    @Override
    public String resource() {
        return hsm.resourceId();
    }

    @Override
    public void writeTo(JsonGenerator json) throws IOException {
        if (hsm.layout() == Layout.VAULT_LIKE) {
            VaultLikeJson.write(this, json);
        } else {
            FlatJson.write(this, json);
        }
    }
}
