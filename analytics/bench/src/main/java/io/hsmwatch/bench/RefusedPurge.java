package io.hsmwatch.bench;

import io.hsmwatch.ingest.Bytes;
import java.time.Instant;
import java.util.Locale;

/** A record that raises an alert of its own: somebody was refused the purge of a key that nobody else asked for. */
final class RefusedPurge {

    private RefusedPurge() {}

    static Bytes of(long number, Instant time) {
        return Bytes.of(String.format(Locale.ROOT, """
                        {"time":"%s","category":"AuditEvent","operationName":"KeyPurge","resultType":"Success",\
                        "resourceId":"/SUBSCRIPTIONS/5F0C0B5E-7D0A-4B0E-9A53-0C4E3B1E7A10/RESOURCEGROUPS/RG-BENCH\
                        /PROVIDERS/MICROSOFT.KEYVAULT/MANAGEDHSMS/BENCH-HSM","operationVersion":"7.6",\
                        "resultSignature":"Forbidden","durationMs":"41","callerIpAddress":"192.0.2.77",\
                        "correlationId":"00000000-0000-4000-8000-%012x","identity":{"claim":\
                        {"oid":"2d1c0f6b-8e4a-4f57-b3a9-6c5d7e8f9012","upn":"runner@bench.example","idtyp":"user",\
                        "appid":"c7b6a594-8372-4615-9d0e-1f2a3b4c5d6e"}},"properties":{"httpStatusCode":403,\
                        "clientInfo":"hsmwatch-bench","tlsVersion":"TLS1_3","PoolType":"M-HSM",\
                        "requestUri":"https://bench-hsm.managedhsm.azure.net/deletedkeys/key-%d\
                        ?api-version=7.6"}}""", time, number, number));
    }
}
