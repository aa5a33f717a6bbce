package io.hsmwatch.ingest.normalise;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressAndUriTest {

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7,198.51.100.7,",
        "198.51.100.7:38208,198.51.100.7,38208",
        "198.051.100.007,198.51.100.7,",
        "2001:DB8:0:0:0:0:0:1,2001:db8::1,",
        "[2001:db8::1]:443,2001:db8::1,443",
        "::ffff:198.51.100.7,198.51.100.7,",
        "[::FFFF:c633:6407]:80,198.51.100.7,80",
        "fe80::1%eth0,fe80::1,",
        "::,::,",
        "::1,::1,",
        "2001:db8:0:1:0:0:0:1,2001:db8:0:1::1,",
        "1:0:0:2:0:0:0:3,1:0:0:2::3,"
    })
    void anAddressHasOneSpelling(String written, String ip, Long port) {
        assertThat(CallerAddress.parse(written)).isEqualTo(new CallerAddress(ip, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X.X.X.X",
                "localhost",
                "198.51.100",
                "198.51.100.256",
                "1.2.3.4.5",
                "[::1",
                ":::::",
                "12345::",
                "::1]x"
            })
    void whatIsNoAddressIsNoneAndNeverLookedUp(String written) {
        assertThat(CallerAddress.parse(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/deletedkeys/card",
                "/DeletedKeys/Card",
                "//deletedkeys///card/",
                "/deletedkeys/card/",
                "/%64eletedkeys/card",
                "/%2564eletedkeys/card",
                "/%252564eletedkeys/card",
                "/deletedkeys%2Fcard",
                "/keys/../deletedkeys/card",
                "/keys/%2e%2e/deletedkeys/./card",
                "\\deletedkeys\\card",
                "/ｄeletedkeys／card",
                "/../../deletedkeys/card"
            })
    void aPathHasOneSpelling(String written) {
        assertThat(UriPath.canonical(written)).isEqualTo("/deletedkeys/card");
    }

    @ParameterizedTest
    @CsvSource({"'',/", "/,/", "/a%zz,/a%zz", "/a%,/a%", "/a%4,/a%4", "/%C0%AFx,/\uFFFD\uFFFDx"})
    void oddPathsAreKept(String written, String path) {
        assertThat(UriPath.canonical(written)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "https://PayHsm.managedhsm.azure.net:443/keys?api-version=7.5,payhsm.managedhsm.azure.net,/keys,api-version=7.5",
        "https://payhsm.managedhsm.azure.net///keys/,payhsm.managedhsm.azure.net,/keys,",
        "https://user@payhsm.managedhsm.azure.cn./backup#x,payhsm.managedhsm.azure.cn,/backup,",
        "payhsm.managedhsm.azure.net/backup,payhsm.managedhsm.azure.net,/backup,",
        "//keys/card?a#b,,/keys/card,a",
        "https://payhsm.managedhsm.azure.net,payhsm.managedhsm.azure.net,/,",
        "https://[::1]:8443/backup,[::1],/backup,",
        "/x?u=http://a/b,,/x,u=http://a/b"
    })
    void aUriIsTakenApartByHand(String written, String domain, String path, String query) {
        assertThat(RequestUri.parse(written)).isEqualTo(new RequestUri(written, domain, path, query));
    }

    @Test
    void theNameOfTheHsmStandsBeforeTheServiceInTheHost() {
        assertThat(requireNonNull(RequestUri.parse("https://westus.hsm1.managedhsm.azure.net/"))
                        .hsmName())
                .isEqualTo("hsm1");
        assertThat(requireNonNull(RequestUri.parse("https://hsm1.managedhsm.usgovcloudapi.net/"))
                        .hsmName())
                .isEqualTo("hsm1");
        assertThat(requireNonNull(RequestUri.parse("https://vault1.vault.azure.net/"))
                        .hsmName())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/SUBSCRIPTIONS/S/RESOURCEGROUPS/G/PROVIDERS/MICROSOFT.KEYVAULT/MANAGEDHSMS/H,"
                + "/subscriptions/s/resourcegroups/g/providers/microsoft.keyvault/managedhsms/h,MANAGED_HSM,h",
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/managedHSMs/h/keys/k,"
                + "/subscriptions/s/resourcegroups/g/providers/microsoft.keyvault/managedhsms/h,MANAGED_HSM,h",
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/HSM/h/,"
                + "/subscriptions/s/resourcegroups/g/providers/microsoft.keyvault/hsm/h,MANAGED_HSM,h",
        "//subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v,"
                + "/subscriptions/s/resourcegroups/g/providers/microsoft.keyvault/vaults/v,VAULT,v",
        "/subscriptions/s/providers/microsoft.insights/diagnosticSettings/d,/subscriptions/s,OTHER,",
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.EventHub/namespaces/n,"
                + "/subscriptions/s/resourcegroups/g/providers/microsoft.eventhub/namespaces/n,OTHER,",
        "/providers/Microsoft.Authorization,/,OTHER,"
    })
    void aRecordIsFiledUnderItsResource(String written, String hsm, ResourceId.Kind kind, String name) {
        var resource = requireNonNull(ResourceId.parse(written));
        assertThat(resource.hsm()).isEqualTo(hsm);
        assertThat(resource.kind()).isEqualTo(kind);
        assertThat(resource.name()).isEqualTo(name);
    }
}
