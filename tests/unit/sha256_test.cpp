#include "text/sha256.h"

#include <catch2/catch.hpp>

#include "text/sha256_blocks.h"

using namespace lectern;

// Values of FIPS 180-4's examples (csrc.nist.gov, SHA256.pdf) and of the Secure Hash Standard's million letters.
TEST_CASE("SHA-256 gives the standard's own examples", "[sha256]") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
          == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256_hex(std::string(1000000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("Every length around a block's end is padded right", "[sha256]") {
    CHECK(sha256_hex(std::string(55, 'a')) == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
    CHECK(sha256_hex(std::string(56, 'a')) == "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
    CHECK(sha256_hex(std::string(64, 'a')) == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

TEST_CASE("The processor's instructions, where it has them, hash as the plain rounds do", "[sha256]") {
    if (!has_sha256_instructions()) return;
    std::string blocks;
    for (unsigned i = 0; i < 20 * kSha256BlockBytes; ++i)
        blocks += static_cast<char>(i * i % 251);
    Sha256State plain{1, 2, 3, 4, 5, 6, 7, 8};
    Sha256State by_instructions = plain;
    hash_blocks_plainly(plain, blocks);
    hash_blocks_by_instructions(by_instructions, blocks);
    CHECK(plain == by_instructions);
}
