# The access keys of the account's users, and what can be done with one.

## What to know of a key

keys-note-root = Khóa của người dùng root có toàn quyền, và không gì trong tài khoản giới hạn được nó. Hãy xóa khóa này.
keys-note-next = Được tạo để thay khóa trong kho khóa, nhưng chưa được dùng. Hãy xoay vòng khóa kia lần nữa để hoàn tất.
keys-note-previous = Trên máy tính này, khóa khác đã thay khóa này. Hãy xóa khi không còn gì dùng đến.
keys-note-left-over = Firstday bị ngắt trong khi tạo khóa này. Khóa bí mật đã mất, và khóa chưa từng được dùng. Hãy xóa khóa này.
keys-note-old = Cũ hơn { $days } ngày.
keys-note-due = Đến hạn xóa từ ngày { $date }, như bạn đã chọn khi xoay vòng khóa.
keys-note-due-later = Đến hạn xóa vào ngày { $date }, như bạn đã chọn. Firstday không tự xóa khóa này.

keys-unseen = Firstday không đọc được khóa truy cập của các người dùng. AWS trả lời: { $reason }
keys-unseen-users = Còn { $count } người dùng chưa hiện ở đây. Hãy xem khóa truy cập của họ trên trang của từng người dùng trong console IAM.
keys-unseen-root = Người dùng root có khóa truy cập. Chỉ người dùng root mới xem và xóa được khóa đó.

## What a change to a key means

keys-rotate-elsewhere = Cuối cùng, khóa cũ { $key } sẽ bị vô hiệu hóa. Các máy tính và chương trình khác dùng khóa này sẽ ngừng hoạt động. Hãy cấp cho chúng khóa khác, hoặc kích hoạt lại khóa cũ.
keys-rotate-delete-later = Từ ngày { $date }, trang Khóa truy cập sẽ nhắc bạn xóa khóa { $key }. Firstday không tự xóa khóa này.
keys-profile-stops = Profile { $profile } trên máy tính này dùng khóa này, và sẽ ngừng hoạt động.

## After a key was exposed

keys-leaked-sessions-user = Có thể ai đó đã dùng khóa này để lấy khóa tạm thời, dùng được đến 36 giờ. Để chặn, hãy bỏ hết quyền của người dùng trong thời gian đó: các nhóm, và các chính sách gắn cho người dùng. Phiên của vai trò kéo dài đến 12 giờ. Hãy chọn "Revoke active sessions" ở mỗi vai trò mà người dùng có thể đảm nhận (assume).
keys-leaked-sessions-root = Có thể ai đó đã dùng khóa này để lấy khóa tạm thời, dùng được đến một giờ. Không gì trong tài khoản chặn được chúng sớm hơn.
keys-leaked-programs = Ai vào được console bằng các khóa đó cũng có thể đã đăng nhập cho chương trình ("aws login"), đến 12 giờ. Bản AWS CLI mới liệt kê được các phiên này: { $list }. Để kết thúc các phiên không phải của bạn, hãy chạy lệnh sau với tên của chúng, mỗi lần năm phiên: { $end }. Khóa mà họ đã lấy còn dùng được tối đa 15 phút nữa.
keys-leaked-events = Hãy xem khóa { $key } đã được dùng để làm gì. Trong Event history của CloudTrail, lọc theo "AWS access key". Hãy xem us-east-1 và mọi Region bạn dùng: { $address }
keys-leaked-strangers = Hãy tìm và xóa những gì không phải của bạn: người dùng, khóa truy cập và vai trò trong IAM. Tìm cả tài nguyên đang chạy, kể cả ở các Region bạn không bao giờ dùng.
keys-leaked-bill = Hãy xem hóa đơn có chi phí nào không phải của bạn không: { $address }
keys-leaked-source = Hãy tìm nơi khóa bị lộ và xóa nó ở đó, kể cả trong lịch sử của kho mã nguồn (repository). Hãy thay mọi thông tin bí mật khác được lưu ở đó.
keys-leaked-help = Hãy liên hệ AWS nếu AWS đã gửi thư cho bạn về khóa này, hoặc nếu bạn thấy chi phí hay tài nguyên không phải của mình: { $address }
keys-leaked-profile = Profile { $profile } trên máy tính này đã dùng khóa này, và đã ngừng hoạt động. Hãy xoay vòng khóa của profile để có khóa khác.

## Before a key is stopped

keys-stop-used = Khóa { $key } được dùng lần cuối vào ngày { $date } ({ $service }, { $region }). Các chương trình dùng khóa này sẽ ngừng hoạt động.
keys-stop-left-over = Firstday bị ngắt trong khi tạo khóa { $key }. Khóa bí mật đã mất, và khóa chưa từng được dùng.
keys-stop-not-told = AWS không cho biết khóa { $key } có đang được dùng không. Các chương trình dùng khóa này sẽ ngừng hoạt động.
