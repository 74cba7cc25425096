cli-sessions-title = Xem chương trình nào đang đăng nhập
cli-sessions-why = Chương trình đang đăng nhập cứ nhận khóa mới mà không hỏi mật khẩu của bạn. Nếu bạn quên một lần đăng nhập, ai ngồi vào máy đó cũng dùng được.
cli-sessions-what = Firstday hỏi AWS những chương trình nào đang đăng nhập, như AWS CLI: ai, từ khi nào, dùng lần cuối lúc nào. Firstday đăng xuất những chương trình bạn chọn.
cli-sessions-limits = Chương trình bị đăng xuất còn dùng được khóa cuối thêm tối đa 15 phút. Danh sách chỉ có chương trình, không có trình duyệt. API này của AWS còn mới nên AWS có thể không trả lời.
cli-sessions-cost = Miễn phí.

cli-sessions-found-none = Không có chương trình nào đang đăng nhập.
cli-sessions-found-some = { $count ->
   *[other] { $count } chương trình đang đăng nhập, và không chương trình nào dùng người dùng root quá một ngày.
}
cli-sessions-found-root = Một chương trình đăng nhập bằng người dùng root từ { $since } UTC. Hãy đăng xuất nó nếu bây giờ bạn không cần.
cli-sessions-found-root-today = Một chương trình đang đăng nhập bằng người dùng root từ { $since } UTC. Khi thiết lập xong, hãy đăng xuất nó.
cli-sessions-found-several = { $user } đang đăng nhập bằng { $count } chương trình khác nhau. Hãy kiểm tra xem tất cả có phải của bạn không.
cli-sessions-found-own-only = AWS chỉ cho bạn xem chương trình của chính bạn, nên không kiểm tra được người dùng root: { $reason }

cli-sessions-end-label = Chương trình cần đăng xuất
cli-sessions-end-hint = Trong đó có thể có phiên mà Firstday đang dùng. Nếu vậy, bạn chỉ cần đăng nhập lại.
cli-sessions-end-missing = Chọn các chương trình cần đăng xuất.
cli-sessions-end-session = { $user }, đăng nhập ngày { $since } UTC
cli-sessions-end-used = Dùng lần cuối ngày { $at } UTC.

cli-sessions-table-title = Các chương trình đang đăng nhập
cli-sessions-column-who = Đăng nhập bằng
cli-sessions-column-program = Chương trình
cli-sessions-column-since = Từ lúc (UTC)
cli-sessions-column-used = Dùng lần cuối (UTC)
cli-sessions-column-ends = Kết thúc (UTC)
cli-sessions-client-cli = AWS CLI hoặc tương tự
cli-sessions-client-mcp = Trợ lý AI (MCP)
cli-sessions-not-told = AWS không cho biết
