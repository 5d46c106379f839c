package org.waymark.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static final Addresses STRICT = new Addresses(Allowed.NOTHING, InetAddress::getAllByName);

    /** From IANA's registries, written down a second time: base, prefix. */
    private static final List<String> BLOCKS = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    static Stream<byte[]> privateFours() {
        return BLOCKS.stream().flatMap(block -> {
            int slash = block.indexOf('/');
            int prefix = Integer.parseInt(block.substring(slash + 1));
            var base = InetAddress.ofLiteral(block.substring(0, slash)).getAddress();
            var chance = new Random(block.hashCode());
            return Stream.concat(
                    Stream.of(filled(base, prefix, 0), filled(base, prefix, -1)),
                    chance.ints(50).mapToObj(any -> filled(base, prefix, any)));
        });
    }

    @Test
    void everyPrivateAddressIsRefusedInEveryFormInWhichItCanBeWritten() {
        assertThat(privateFours().flatMap(AddressesTest::forms).filter(AddressesTest::isReached))
                .isEmpty();
    }

    @Test
    void noneHidesInAnAddressOfTheNewerKind() {
        assertThat(privateFours()
                        .flatMap(AddressesTest::wrapped)
                        .filter(Internet::has)
                        .map(InetAddress::getHostAddress))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "0:0:0:0:0:0:0:1",
                "::0001",
                "::ffff:127.0.0.1",
                "::ffff:7f00:1",
                "::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::8.8.8.8",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff:ffff::1",
                "fe80::1",
                "fe80::1%1",
                "fec0::1",
                "ff02::1",
                "168.63.129.16"
            })
    void whatIsSetApartIsRefused(String address) {
        assertThat(isReached(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001:80b::200e",
                "64:ff9b::8.8.8.8"
            })
    void theRestIsTheInternet(String address) {
        assertThat(isReached(address)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void whoeverRunsTheServerMayAllowMore(String list, String address, boolean isReached) throws UnknownHostException {
        var addresses = new Addresses(Allowed.of(list, false), _ -> new InetAddress[] {InetAddress.ofLiteral(address)});

        assertThat(reached(addresses, "prometheus.lan")).isEqualTo(isReached);
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                Arguments.of("10.0.0.0/8", "10.1.2.3", true),
                Arguments.of("10.0.0.0/8, fd00::/8", "fd00::1", true),
                Arguments.of("10.0.0.0/8", "192.168.1.1", false),
                Arguments.of("192.168.1.7", "192.168.1.7", true),
                Arguments.of("192.168.1.7", "192.168.1.8", false),
                Arguments.of("Prometheus.lan", "192.168.1.8", true),
                Arguments.of("*.lan", "127.0.0.1", true),
                Arguments.of("lan", "127.0.0.1", false),
                Arguments.of("*.plan", "127.0.0.1", false),
                Arguments.of("", "127.0.0.1", false));
    }

    @Test
    void oneAddressInsideIsEnoughToRefuseAName() {
        var addresses = new Addresses(Allowed.NOTHING, _ ->
                new InetAddress[] {InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("10.0.0.1")});

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> addresses.of("two.example"))
                .satisfies(e -> assertThat(e.trouble()).isEqualTo(new Trouble.Private("two.example", "10.0.0.1")));
    }

    /** Dotted, as one number, in two and three parts, hexadecimal and octal, as far as the platform reads them at all. */
    private static Stream<String> forms(byte[] four) {
        long number = Integer.toUnsignedLong(ByteBuffer.wrap(four).getInt());
        int a = four[0] & 0xff;
        int b = four[1] & 0xff;
        int c = four[2] & 0xff;
        int d = four[3] & 0xff;
        return Stream.of(
                "%d.%d.%d.%d".formatted(a, b, c, d),
                "%03d.%03d.%03d.%03d".formatted(a, b, c, d),
                Long.toString(number),
                "%d.%d".formatted(a, number & 0xffffff),
                "%d.%d.%d".formatted(a, b, number & 0xffff),
                "::ffff:%d.%d.%d.%d".formatted(a, b, c, d),
                "[::ffff:%02x%02x:%02x%02x]".formatted(a, b, c, d),
                "::%d.%d.%d.%d".formatted(a, b, c, d),
                "64:ff9b::%d.%d.%d.%d".formatted(a, b, c, d));
    }

    private static Stream<InetAddress> wrapped(byte[] four) {
        return Stream.of(
                sixteen(four, 12, 0, 0, 0, 0),
                sixteen(four, 12, 0, 0x64, 0xff, 0x9b),
                mapped(four),
                sixteen(four, 2, 0x20, 2));
    }

    private static InetAddress mapped(byte[] four) {
        var bytes = new byte[16];
        bytes[10] = (byte) 0xff;
        bytes[11] = (byte) 0xff;
        System.arraycopy(four, 0, bytes, 12, 4);
        return six(bytes);
    }

    private static InetAddress sixteen(byte[] four, int at, int... start) {
        var bytes = new byte[16];
        for (int i = 0; i < start.length; i++) bytes[i] = (byte) start[i];
        System.arraycopy(four, 0, bytes, at, 4);
        return six(bytes);
    }

    /** Java makes an IPv4 address of a mapped one, unless it is told not to. */
    private static InetAddress six(byte[] bytes) {
        try {
            return Inet6Address.getByAddress(null, bytes, -1);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] filled(byte[] base, int prefix, int rest) {
        int mask = prefix == 32 ? 0 : -1 >>> prefix;
        int number = ByteBuffer.wrap(base).getInt() | rest & mask;
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    private static boolean isReached(String host) {
        return reached(STRICT, host);
    }

    private static boolean reached(Addresses addresses, String host) {
        try {
            return !addresses.of(host).isEmpty();
        } catch (Failure e) {
            return false;
        }
    }
}
