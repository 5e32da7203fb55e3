#include "language.h"

#include <catch2/catch.hpp>
#include <string>

using namespace lectern;

TEST_CASE("A hundred letters tell the language", "[language]") {
    const std::pair<const char*, const char*> samples[] = {
        {"en",
         "The river was high again this morning, and nobody in the village knew what to do about the old bridge."},
        {"de", "Der Fluss stand heute Morgen wieder hoch, und niemand im Dorf wusste, was mit der Brücke werden soll."},
        {"fr", "La rivière était encore haute ce matin, et personne au village ne savait que faire du vieux pont."},
        {"es", "El río estaba alto otra vez esta mañana, y nadie en el pueblo sabía qué hacer con el viejo puente."},
        {"it", "Il fiume era di nuovo alto stamattina, e nessuno nel villaggio sapeva cosa fare del vecchio ponte."},
        {"pt", "O rio estava alto outra vez esta manhã, e ninguém na aldeia sabia o que fazer com a velha ponte."},
        {"nl", "De rivier stond vanochtend weer hoog, en niemand in het dorp wist wat er met de brug moest gebeuren."},
        {"pl", "Rzeka była dziś rano znowu wysoka i nikt we wsi nie wiedział, co zrobić ze starym mostem."},
        {"cs", "Řeka byla dnes ráno opět vysoká a nikdo ve vesnici nevěděl, co si počít se starým mostem."},
        {"sv", "Floden stod högt igen i morse, och ingen i byn visste vad man skulle göra med den gamla bron."},
        {"da", "Floden stod højt igen i morges, og ingen i landsbyen vidste, hvad man skulle gøre ved den gamle bro."},
        {"fi",
         "Joki oli tänä aamuna taas korkealla, eikä kukaan kylässä tiennyt, mitä vanhalle sillalle pitäisi tehdä."},
        {"hu", "A folyó ma reggel megint magas volt, és a faluban senki sem tudta, mit kezdjenek a régi híddal."},
        {"tr", "Nehir bu sabah yine yüksekti ve köyde kimse eski köprüyle ne yapılacağını bilmiyordu."},
        {"ro", "Râul era din nou mare în această dimineață și nimeni din sat nu știa ce să facă cu podul cel vechi."},
        {"vi", "Sáng nay nước sông lại dâng cao và không ai trong làng biết phải làm gì với cây cầu cũ."},
        {"ru", "Река сегодня утром снова поднялась, и никто в деревне не знал, что делать со старым мостом."},
        {"uk", "Річка сьогодні вранці знову піднялася, і ніхто в селі не знав, що робити зі старим мостом."},
        {"bg", "Реката тази сутрин отново беше висока и никой в селото не знаеше какво да прави със стария мост."},
        {"el", "Το ποτάμι ήταν πάλι ψηλά σήμερα το πρωί και κανείς στο χωριό δεν ήξερε τι να κάνει."},
        {"ar", "كان النهر مرتفعا مرة أخرى هذا الصباح ولم يعرف أحد في القرية ماذا يفعل بالجسر القديم."},
        {"fa",
         "رودخانه امروز صبح دوباره بالا آمده بود و هیچ‌کس در روستا "
         "نمی‌دانست "
         "با "
         "پل "
         "قدیمی "
         "چه "
         "کند."},
        {"he", "הנהר היה גבוה שוב הבוקר ואיש בכפר לא ידע מה לעשות עם הגשר הישן."},
        {"hi", "आज सुबह नदी फिर से ऊँची थी और गाँव में किसी को नहीं पता था कि पुराने पुल का क्या किया जाए।"},
        {"zh", "今天早上河水又涨了，村里没有人知道该怎么处理那座旧桥。"},
        {"ja", "今朝も川の水が高く、村の誰もが古い橋をどうすればよいのか分からなかった。"},
        {"ko", "오늘 아침 강물이 다시 불어났고 마을 사람 누구도 낡은 다리를 어떻게 해야 할지 몰랐다."},
        {"th", "เช้านี้น้ำในแม่น้ำสูงขึ้นอีกครั้ง"},
    };
    for (const auto& [code, text] : samples) {
        INFO(text);
        CHECK(identify_language(text).code == code);
    }
}

TEST_CASE("Without letters the language is undetermined", "[language]") {
    CHECK(identify_language("").code == "und");
    CHECK(identify_language("12:30 — 15 %").code == "und");
    CHECK(identify_language("12").support == LanguageSupport::none);
}

TEST_CASE("Support follows from what is known of a language", "[language]") {
    CHECK(language_named("en").support == LanguageSupport::full);
    CHECK(language_named("de").support == LanguageSupport::partial);
    CHECK(language_named("nl").support == LanguageSupport::basic);
    CHECK(language_named("th").support == LanguageSupport::none);
    CHECK(language_named("de").confidence == 1000);
}

TEST_CASE("Page chrome does not vote", "[language]") {
    Document document;
    document.text.bytes =
        "Der Fluss stand hoch. Share this post with all of your friends and follow us on every channel.";
    document.blocks.push_back({{0, 21}, BlockKind::paragraph, 0, "test"});
    document.blocks.push_back({{22, 94}, BlockKind::boilerplate, 0, "test"});
    CHECK(identify_language(document).code == "de");
}
