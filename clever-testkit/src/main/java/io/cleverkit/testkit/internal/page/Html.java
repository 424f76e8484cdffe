package io.cleverkit.testkit.internal.page;

/** The frame of the fake's pages, and how text gets into them. */
public final class Html {
    private static final String STYLE = """
            body{font-family:system-ui,sans-serif;margin:0;background:#f4f6fb;color:#1b2333;line-height:1.45}
            header{background:#7a2e8e;color:#fff;padding:.6rem 1.2rem;display:flex;gap:1rem;flex-wrap:wrap;align-items:baseline}
            header strong{letter-spacing:.02em}main{max-width:46rem;margin:1.5rem auto;padding:0 1.2rem}
            h1{font-size:1.5rem;margin:0 0 .6rem}h2{font-size:1.1rem;margin:1.4rem 0 .4rem}
            ul{list-style:none;padding:0;margin:0;display:grid;gap:.35rem}
            .choice{display:block;width:100%;box-sizing:border-box;text-align:left;font:inherit;color:inherit;background:#fff;
            border:1px solid #c9d0e0;border-radius:.5rem;padding:.55rem .8rem;text-decoration:none;cursor:pointer}
            .choice:hover,.choice:focus{border-color:#7a2e8e;outline:2px solid #7a2e8e}.choice small{color:#55607a;display:block}
            form.search{display:flex;gap:.5rem;margin:.8rem 0}input[type=search]{flex:1;font:inherit;padding:.4rem .6rem}
            button.plain{font:inherit;padding:.4rem .9rem}a{color:#5b1f6b}.note{color:#55607a}
            :focus-visible{outline:2px solid #7a2e8e;outline-offset:2px}header a{color:#fff;margin-left:auto}
            .card{background:#fff;border:1px solid #c9d0e0;border-radius:.5rem;padding:.8rem 1rem;margin:.8rem 0}
            .card h3{margin:0;font-size:1.05rem}.card code{font-size:.85rem;color:#55607a;overflow-wrap:anywhere}
            .pill{border-radius:1rem;padding:.1rem .6rem;font-size:.85rem;background:#e3e8f3}.pill.good{background:#d5f0dd}
            .pill.bad{background:#fbdcd9}dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.15rem 1rem;
            margin:.6rem 0}
            dt{color:#55607a}dd{margin:0;overflow-wrap:anywhere}.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:.5rem 0}
            .row label{display:grid;font-size:.85rem;color:#55607a}.row input,.row select{font:inherit;max-width:100%;box-sizing:border-box;padding:.35rem .5rem}
            .said{border-left:4px solid #2c7a4b;background:#e6f5eb;padding:.5rem .8rem}
            .said.wrong{border-color:#b3261e;background:#fdecea}.wide{overflow-x:auto}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .6rem;border-bottom:1px solid #dde2ee}
            td{font-size:.9rem}td.url{overflow-wrap:anywhere}
            """;

    private Html() {}

    /** A whole page. The title is escaped here, the content is HTML already. */
    public static String page(String title, String content) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + escape(title)
                + " – Fake Clever</title>\n<style>\n"
                + STYLE
                + "</style>\n</head>\n<body>\n<header><strong>Fake Clever</strong>"
                + "<span>Not the real Clever: everybody here is invented.</span></header>\n<main>\n<h1>"
                + escape(title)
                + "</h1>\n"
                + content
                + "</main>\n</body>\n</html>\n";
    }

    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    public static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + escape(name) + "\" value=\"" + escape(value) + "\">";
    }
}
